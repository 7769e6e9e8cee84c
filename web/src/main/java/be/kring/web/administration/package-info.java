/** {@code /admin}: organisations, mandates, the audit trail. For everyone but administrators none of it exists. */
package be.kring.web.administration;
