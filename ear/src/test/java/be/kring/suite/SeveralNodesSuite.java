package be.kring.suite;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What takes several nodes, and the look at every page, which takes as long as half of the rest. */
@Suite
@SelectPackages({"be.kring.checker", "be.kring.nodes"})
@SelectClasses(names = {"be.kring.browser.EveryPageIT", "be.kring.browser.NodeLossOnScreenIT"})
@IncludeClassNamePatterns(".*IT")
class SeveralNodesSuite {
}
