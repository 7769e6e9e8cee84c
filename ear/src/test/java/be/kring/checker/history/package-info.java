/**
 * What happened during a run, as facts in the order in which they were noticed, and the promises held against them.
 * {@link be.kring.checker.history.History} takes facts from all actors at once, gives each to every
 * {@link be.kring.checker.history.Invariant}, and keeps violations with their evidence.
 */
package be.kring.checker.history;
