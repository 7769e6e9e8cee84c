package be.kring.suite;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What one node is enough for. */
@Suite
@SelectPackages({"be.kring.browser", "be.kring.system"})
@IncludeClassNamePatterns(".*IT")
@ExcludeClassNamePatterns({".*\\.EveryPageIT", ".*\\.NodeLossOnScreenIT"})
class OneNodeSuite {
}
