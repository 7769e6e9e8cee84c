/** {@code /health}: whether this node lives, and whether it can serve, for load balancers and operators. Open to all, tells no details. */
package be.kring.web.health;
