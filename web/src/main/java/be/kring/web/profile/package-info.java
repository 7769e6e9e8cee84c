/**
 * Profiles over HTTP: {@link be.kring.web.profile.ProfilePartResource}, {@link be.kring.web.profile.PhotoResource}, {@link be.kring.web.profile.ProjectResource}, and what others see
 * of them in {@link be.kring.web.profile.PeoplePartsResource}.
 */
package be.kring.web.profile;
