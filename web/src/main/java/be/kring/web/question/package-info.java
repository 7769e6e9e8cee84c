/**
 * Questions over HTTP: {@link be.kring.web.question.AskedResource} for those of a group, {@link be.kring.web.question.QuestionsResource} for one of them and
 * what is done with it, {@link be.kring.web.question.OwnQuestionsResource} for one's own, {@link be.kring.web.question.AsksResource}
 * for what one is asked.
 */
package be.kring.web.question;
