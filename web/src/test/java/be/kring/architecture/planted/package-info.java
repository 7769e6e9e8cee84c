/** A product that breaks every rule of {@link be.kring.architecture.Rules} once. Nothing else uses it. */
package be.kring.architecture.planted;
