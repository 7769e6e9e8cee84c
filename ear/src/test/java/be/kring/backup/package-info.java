/**
 * Backup and restore of the embedded PostgreSQL: {@code mvn -Pbackup} and {@code mvn -Prestore}; docs/operations.md says what
 * operators with a PostgreSQL of their own use.
 *
 * <p>{@link be.kring.backup.Backup} and {@link be.kring.backup.Restore} are the commands. An archive is the data folder of PostgreSQL as
 * {@code pg_basebackup} would give it, a compressed tar that PostgreSQL can start from, with a list of checksums as its last entry.
 */
package be.kring.backup;
