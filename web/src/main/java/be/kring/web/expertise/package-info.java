/**
 * What people know, over HTTP: {@link be.kring.web.expertise.TopicResource} for the vocabulary, {@link be.kring.web.expertise.ExpertiseResource} for one's own
 * claims, {@link be.kring.web.expertise.EndorsementResource} for what colleagues claim and say, {@link be.kring.web.expertise.TopicAdministrationResource} for
 * administrators.
 */
package be.kring.web.expertise;
