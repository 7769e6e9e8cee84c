/**
 * The map of expertise: topics against levels of government or organisations, with what is covered, thin, or asked and not covered. It is made of numbers only, and those of claims
 * that everyone may see anyway.
 *
 * <p>Public: {@link be.kring.atlas.AtlasService}, its views, and {@link be.kring.atlas.AtlasPolicy}. It has no table and no events of its own.
 */
package be.kring.atlas;
