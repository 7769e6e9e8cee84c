/**
 * The bare application: what WildFly, its data source and one JSON library do when nothing is asked of them but to insert a row,
 * to read twenty, and to send a string to every socket. It is deployed on the same assembled server in the place of Kring, and is the limit
 * beside which a benchmark prints what Kring reaches. No sign-in, no rules, no events.
 */
package be.kring.benchmark.bare;
