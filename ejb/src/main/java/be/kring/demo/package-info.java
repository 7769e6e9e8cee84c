/**
 * The demo: fictional organisations, people, groups and six weeks of discussion, told through the public services of the features as if it
 * had happened. The texts are JSON under {@code /demo} on the class path; none of them names a real person or a real organisation.
 *
 * <p>{@link be.kring.demo.DemoLoader} loads them once, when {@code KRING_DEMO=true} and there are no groups yet.
 * {@link be.kring.demo.DemoSecrets} refuses the published secrets of the demo everywhere else.
 * Public: {@code DemoLoader} for the readiness check. Events: none of its own.
 */
package be.kring.demo;
