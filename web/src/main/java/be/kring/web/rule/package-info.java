/**
 * The rules of groups over HTTP: {@link be.kring.web.rule.RuleResource}, and {@link be.kring.web.rule.ReasonResource} for why somebody is in.
 */
package be.kring.web.rule;
