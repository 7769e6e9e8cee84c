/** Small missions over HTTP: what is offered, what two people agree about it, and what stays of it on a profile. */
package be.kring.web.mission;
