/**
 * The live desk of a group: opening hours and staff, a queue of visitors, conversations between a visitor and members of staff, the transcript by e-mail,
 * and the question with its answer that a conversation may become. All of it is in the database; a node keeps nothing.
 *
 * <p>Public: {@link be.kring.desk.DeskService}, {@link be.kring.desk.DeskSettingsService}, {@link be.kring.desk.VisitService},
 * {@link be.kring.desk.ServingService}, {@link be.kring.desk.DraftService}, {@link be.kring.desk.DeskRun}, policies and views. Events out:
 * {@link be.kring.desk.DeskChanged}, {@link be.kring.desk.LineSaid}, in the stream of each who sees it, {@link be.kring.desk.DeskArranged} in that of the group;
 * {@link be.kring.desk.DeskCall} and {@link be.kring.desk.VisitorCall} for who is to be notified. Events in:
 * {@link be.kring.group.GroupErased}.
 */
package be.kring.desk;
