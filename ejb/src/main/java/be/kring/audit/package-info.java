/**
 * The audit trail: who did which administrative act to what, and when. Append-only (a trigger refuses anything else) and chained:
 * each entry carries the hash of itself and the one before, so that a changed or removed row is found.
 *
 * <p>Public: {@link be.kring.audit.AuditTrail}, {@link be.kring.audit.AuditEntryView}. No events in or out.
 */
package be.kring.audit;
