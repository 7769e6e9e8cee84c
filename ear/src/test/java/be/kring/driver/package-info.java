/**
 * Speaks to a running Kring from outside, in the language of the domain: {@code mira.joins("club35")}. The whole-system
 * tests and the benchmarks use it; it knows docs/api.md and nothing of the inside.
 *
 * <p>{@link be.kring.driver.Kring} is where to begin: {@code kring.signsIn(Account.LOKAAL)} walks through the real pages of
 * Keycloak and gives a {@link be.kring.driver.Colleague}; {@code kring.integrator(Account.VLAAMS)} gives one with a bearer
 * token from the code flow; {@code kring.stranger()} is nobody; {@link be.kring.driver.Crowd} has any number of people. Each has an {@link be.kring.driver.Api} for plain calls and
 * can open a {@link be.kring.driver.Live} socket, whose frames are collected for Awaitility.
 */
package be.kring.driver;
