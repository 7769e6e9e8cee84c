/** Finding over HTTP: {@link be.kring.web.search.SearchResource}. */
package be.kring.web.search;
