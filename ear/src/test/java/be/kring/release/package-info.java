/**
 * What a release leaves in a database, as seen from outside: {@link be.kring.release.ReleaseSample} is the data of one,
 * {@link be.kring.release.FreshDatabase} a place to bring them to, {@link be.kring.release.DatabaseFacts} what must hold there.
 */
package be.kring.release;
