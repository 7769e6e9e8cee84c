/**
 * {@code mvn -Pevaluate}: how well Kring finds who knows, on people, documents, questions and judgements in a folder ({@code -Dkring.data=DIR}), by the product's own
 * tables, index and ranking in a throw-away PostgreSQL, without a server. docs/search.md has the form of the files and what the figures mean.
 */
package be.kring.evaluation;
