/**
 * The proof that the checker sees: four mistakes that others have made, each planted in a copy of the application, and a run against each that must end red.
 */
package be.kring.checker.planted;
