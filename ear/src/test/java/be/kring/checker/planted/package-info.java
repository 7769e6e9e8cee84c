/**
 * The proof that the checker sees: three classical mistakes, each planted in a copy of the application, and a run against each that must end red.
 */
package be.kring.checker.planted;
