package be.kring.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What takes several nodes. */
@Suite
@SelectPackages({"be.kring.checker", "be.kring.nodes"})
@IncludeClassNamePatterns(".*IT")
class SeveralNodesSuite {
}
