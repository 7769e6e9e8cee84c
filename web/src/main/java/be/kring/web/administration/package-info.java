/** {@code /admin}: organisations, mandates, people. For everyone but administrators none of it exists. */
package be.kring.web.administration;
