/** The audit trail: the whole of it below {@code /admin}, and what concerns a group for its owners. */
package be.kring.web.audit;
