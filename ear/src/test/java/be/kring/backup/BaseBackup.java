package be.kring.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A base backup of a PostgreSQL 15 or newer that goes on working, step by step as the manual has it ("Making a Base Backup Using the
 * Low Level API"): the files are copied while they change, and the write-ahead log of that while, which is added, makes them
 * consistent when a server starts from them. All databases of the server are of one moment: the end of the backup.
 */
final class BaseBackup {

    /** Whose contents a server makes anew; the log is added at the end. */
    private static final Set<String> EMPTIED = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots",
            "pg_stat_tmp", "pg_subtrans");
    private static final Pattern LEFT_OUT = Pattern.compile("postmaster\\.(pid|opts)|backup_label(\\.old)?|tablespace_map(\\.old)?"
            + "|(.*/)?pgsql_tmp.*|(.*/)?pg_internal\\.init.*|" + Checksums.NAME.replace(".", "\\."));
    private static final String CONTROL = "global/pg_control";
    private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");

    private final Path data;
    private final ArchiveWriter archive;

    BaseBackup(Path data, ArchiveWriter archive) {
        this.data = data;
        this.archive = archive;
    }

    /** @param url of any database of the server, which runs on this machine */
    void take(String url) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
             Statement statement = connection.createStatement()) {
            // Ends with the connection; until then the server keeps the log that the backup needs.
            one(statement, "select pg_create_physical_replication_slot('kring_backup_' || pg_backend_pid(), true, true)");
            String first = one(statement, "select pg_walfile_name(pg_backup_start('kring', true))").get(0);
            addFiles();
            List<String> end = one(statement, "select pg_walfile_name(lsn), labelfile, spcmapfile from pg_backup_stop(false)");
            if (!end.get(2).isBlank()) {
                throw new IOException("the server has tablespaces outside " + data + "; use pg_basebackup");
            }
            archive.add("backup_label", end.get(1));
            addLog(first, end.get(0));
        }
    }

    private void addFiles() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.filter(path -> !path.equals(data)).sorted().toList()) {
                String name = data.relativize(path).toString().replace('\\', '/');
                if (Files.isDirectory(path)) {
                    addFolder(name);
                } else if (!name.equals(CONTROL) && isKept(name)) {
                    addFile(name);
                }
            }
        }
        archive.add(CONTROL, data.resolve(CONTROL));
    }

    private void addFolder(String name) throws IOException {
        if (isKept(name) || EMPTIED.contains(name)) {
            archive.addFolder(name);
        }
    }

    /** What is dropped meanwhile is dropped by the log too. */
    private void addFile(String name) throws IOException {
        try {
            archive.add(name, data.resolve(name));
        } catch (NoSuchFileException dropped) {
            return;
        }
    }

    private static boolean isKept(String name) {
        return !EMPTIED.contains(name.split("/")[0]) && !LEFT_OUT.matcher(name).matches();
    }

    private void addLog(String first, String last) throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("pg_wal"))) {
            for (Path file : all.sorted().toList()) {
                String name = file.getFileName().toString();
                boolean segment = SEGMENT.matcher(name).matches() && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
                if (segment || name.endsWith(".history")) {
                    archive.add("pg_wal/" + name, file);
                }
            }
        }
    }

    private static List<String> one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            String[] values = new String[row.getMetaData().getColumnCount()];
            for (int column = 0; column < values.length; column++) {
                values[column] = row.getString(column + 1);
            }
            return List.of(values);
        }
    }
}
