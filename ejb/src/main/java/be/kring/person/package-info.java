/**
 * People, the organisations that employ them, and mandates to speak for an organisation. A person comes into being at the
 * first sign-in and follows the employer's claims at each later one; nobody edits these here.
 *
 * <p>Public: {@link be.kring.person.PersonService}, {@link be.kring.person.PersonDirectory},
 * {@link be.kring.person.OrganisationService}, {@link be.kring.person.MandateService}, their views and commands.
 * {@link be.kring.person.OfficialAccountService} for the badges of official accounts, {@link be.kring.person.LookAlikeService} for names that look like theirs.
 * {@link be.kring.person.RevocationService} and {@link be.kring.person.Revocations} for what ends a sign-in.
 * Events out: {@link be.kring.person.Revoked} on every node; {@code settings.changed}, {@code mandate.changed}, both in the stream of the person; {@link be.kring.person.OfficialChanged}
 * and {@link be.kring.person.OfficialVerified} for who shows or keeps names.
 */
package be.kring.person;
