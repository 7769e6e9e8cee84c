/**
 * The first month of a newcomer: whom to meet, which groups, a first question to answer. It is a card on the home page and nothing else: nobody is reminded,
 * nothing is sent. What was done is seen from what there is, or ticked off by hand.
 *
 * <p>Public: {@link be.kring.welcome.WelcomeService}, its views and command. Event out, in the stream of the person: {@code welcome.changed}.
 */
package be.kring.welcome;
