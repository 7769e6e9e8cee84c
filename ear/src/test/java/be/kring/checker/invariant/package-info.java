/**
 * What Kring promises of its streams, one class for each promise. They are plain and pure: a test gives them a history by hand, and each has
 * a history that breaks it.
 */
package be.kring.checker.invariant;
