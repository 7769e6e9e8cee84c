/**
 * Tells Kring when an account is disabled, enabled again or deleted, which Keycloak's back-channel logout does not.
 *
 * <p>Event listener {@code kring-account-events} writes each change to an outbox table in Keycloak's own database, in the transaction
 * of the change: what was rolled back is never told, what was committed always is. One node at a time posts the entries to
 * {@code KRING_ACCOUNT_EVENTS_URL}, oldest first, and deletes each after a 2xx answer. A failed one is tried again, after 1 s at first
 * and never later than 30 s, for as long as it takes; nothing overtakes it. Delivery is at least once: the receiver recognises a
 * repeat by {@code id}. Format and signature: docs/sign-in.md.
 *
 * <p>Entry points: {@link be.kring.keycloak.account.AccountEventListenerFactory} and
 * {@link be.kring.keycloak.account.OutboxEntitiesFactory}, which brings the table.
 */
package be.kring.keycloak.account;
