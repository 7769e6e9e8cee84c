/**
 * Holds the structure of the code: {@link be.kring.architecture.Features} is the table of who may use whom, {@link be.kring.architecture.Rules}
 * are the rules of docs, checked over all classes of {@code ejb} and {@code web}. In {@code planted} stands a small product that breaks
 * every rule once; it proves that each rule bites.
 */
package be.kring.architecture;
