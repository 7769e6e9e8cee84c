/**
 * Groups and who belongs to them: founding, settings, joining, asking, leaving, deciding, and how far each member has read.
 *
 * <p>Public: {@link be.kring.group.GroupService}, {@link be.kring.group.MembershipService}, {@link be.kring.group.MemberService},
 * {@link be.kring.group.RoleService}, {@link be.kring.group.SanctionService}, {@link be.kring.group.GroupAccess} with
 * {@link be.kring.group.GroupPolicy} and {@link be.kring.group.MemberPolicy}, commands and views.
 * Events out: {@code member.joined}, {@code member.left}, {@code member.changed}, {@code group.changed} in the stream of the group;
 * {@code membership.changed}, {@code group.read}, {@code request.asked}, {@code request.decided}, {@code sanction.changed} in those of persons.
 */
package be.kring.group;
