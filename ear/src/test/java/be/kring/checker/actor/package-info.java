/**
 * Who takes part in a run: writers, readers with their tabs, a moderator who puts some of them out of groups, and guests who sign in by the pages and are thrown out. Each acts at
 * random from a seed of their own and writes down in the history what they notice; none of them judges.
 */
package be.kring.checker.actor;
