/** The parts of a profile over HTTP: {@link be.kring.web.profile.ProfilePartResource}. */
package be.kring.web.profile;
