/** Thanks over HTTP: {@link be.kring.web.thanks.ThanksResource}, {@link be.kring.web.thanks.PostThanksResource} and {@link be.kring.web.thanks.PeopleThanksResource}. */
package be.kring.web.thanks;
