/** Which tests share a process, and so a stack; {@code mvn verify} runs two suites at a time. A new package of integration tests joins one of them. */
package be.kring.suite;
