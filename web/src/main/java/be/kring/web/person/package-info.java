/** {@code /me} and {@code /people}: who I am, what is new for me, and who somebody is. No rules, no events. */
package be.kring.web.person;
