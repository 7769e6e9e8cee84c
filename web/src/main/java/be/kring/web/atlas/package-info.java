/** The map of expertise over HTTP: {@link be.kring.web.atlas.AtlasResource} for administrators, {@link be.kring.web.atlas.OrganisationAtlasResource} for organisations. */
package be.kring.web.atlas;
