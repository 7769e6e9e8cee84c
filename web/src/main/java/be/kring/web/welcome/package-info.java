/** The first month of a newcomer over HTTP. */
package be.kring.web.welcome;
