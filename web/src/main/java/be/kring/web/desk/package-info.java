/**
 * The live desk of a group over HTTP. What it answers is made in {@code be.kring.desk}.
 */
package be.kring.web.desk;
