/** Which whole-system tests share a process, and so a stack; {@code mvn verify} runs the suites at the same time. A new package of such tests joins one of them. */
package be.kring.suite;
