/**
 * The audit trail: who did which administrative act to what, when, and from where. Append-only (the role that Kring works with may only add, and a
 * trigger refuses anything else to everyone) and chained: each entry carries the hash of itself and the one before, and where the trail ends is kept
 * beside it, so that a row that was changed, removed, put in or moved is found. Every day it is verified.
 *
 * <p>Public: {@link be.kring.audit.AuditTrail}, {@link be.kring.audit.AuditCheck}, {@link be.kring.audit.AuditVerification} (also without a server),
 * {@link be.kring.audit.AuditPolicy} and views. No events in or out.
 */
package be.kring.audit;
