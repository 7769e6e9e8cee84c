/**
 * Finding: people, organisations, groups, topics and posts, by one field. People are ranked by what they claim, what colleagues say, and what they wrote
 * and the asker may read; docs/search.md has the method.
 *
 * <p>Public: {@link be.kring.search.SearchService}, {@link be.kring.search.Wanted} (what is asked) and {@link be.kring.search.Found} (what is answered, with why).
 * For tools without a server: {@link be.kring.search.PostIndex}, {@link be.kring.search.IndexStatistics} and {@link be.kring.search.ExpertRanking}, which need
 * a connection only. Events: none. What is written enters a queue in the transaction of the change (triggers of {@code V0130__search.sql}) and the index a
 * moment later; what is hidden, moved, changed or deleted leaves the index in that transaction.
 */
package be.kring.search;
