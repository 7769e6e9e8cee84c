package be.kring.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What is tried within the server. */
@Suite
@SelectPackages("be.kring.container")
@IncludeClassNamePatterns(".*IT")
class InContainerSuite {
}
