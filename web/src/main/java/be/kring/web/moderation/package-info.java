/** Reporting a post, handling reports, and the author's appeal. No rules, no events. */
package be.kring.web.moderation;
