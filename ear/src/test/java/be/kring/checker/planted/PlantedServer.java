package be.kring.checker.planted;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The assembled server with another application: its folders are links to the real ones, and its EAR is a copy in which the classes of one
 * source are replaced by those of the same source with a fault planted in it.
 */
final class PlantedServer {

    private final Path target;
    private final PlantedFault fault;
    private final Path folder;

    private PlantedServer(Path target, PlantedFault fault) throws IOException {
        this.target = target;
        this.fault = fault;
        this.folder = target.resolve("planted");
        remove(folder);
        Files.createDirectories(folder);
    }

    /** @param target the build folder of the module {@code ear}  @return the folder of the server */
    static Path of(Path target, PlantedFault fault) throws IOException {
        return new PlantedServer(target, fault).make();
    }

    private Path make() throws IOException {
        Path server = Files.createDirectories(folder.resolve("server"));
        try (Stream<Path> parts = Files.list(target.resolve("server"))) {
            for (Path part : parts.filter(path -> !path.endsWith("application")).toList()) {
                Files.createSymbolicLink(server.resolve(part.getFileName()), part);
            }
        }
        Path ear = Files.createDirectories(server.resolve("application")).resolve("kring.ear");
        Files.copy(target.resolve("server/application/kring.ear"), ear);
        Path archive = folder.resolve(fault.archive.file);
        try (FileSystem application = FileSystems.newFileSystem(ear)) {
            Files.copy(application.getPath(fault.archive.file), archive);
            replaceIn(archive, compile(application));
            Files.copy(archive, application.getPath(fault.archive.file), StandardCopyOption.REPLACE_EXISTING);
        }
        return server;
    }

    private void replaceIn(Path archive, Path classes) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(archive); Stream<Path> compiled = Files.walk(classes)) {
            for (Path made : compiled.filter(Files::isRegularFile).toList()) {
                Files.copy(made, inside.getPath(fault.archive.classes + classes.relativize(made)), StandardCopyOption.REPLACE_EXISTING);
            }
            for (var file : fault.files.entrySet()) {
                Files.writeString(inside.getPath(fault.archive.classes + file.getKey()), file.getValue());
            }
        }
    }

    /** Against the compiled modules, the libraries of the EAR and the modules of the server, with the options of the build. */
    private Path compile(FileSystem application) throws IOException {
        Path root = target.resolve("../..").normalize();
        Path source = root.resolve(fault.archive.module).resolve("src/main/java").resolve(fault.source);
        Path planted = folder.resolve("source").resolve(fault.source);
        Files.createDirectories(planted.getParent());
        Files.writeString(planted, fault.plantIn(Files.readString(source)));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int result = compiler.run(null, said, said, "--release", "17", "-parameters", "-proc:none", "-nowarn", "-d", classes.toString(),
                "-cp", classPath(root, application), planted.toString());
        if (result != 0) {
            throw new IllegalStateException("The fault \"" + fault + "\" cannot be compiled: " + said.toString(StandardCharsets.UTF_8));
        }
        return classes;
    }

    private String classPath(Path root, FileSystem application) throws IOException {
        Path libraries = Files.createDirectories(folder.resolve("lib"));
        try (Stream<Path> inEar = Files.list(application.getPath("lib")); Stream<Path> modules = Files.walk(target.resolve("server/modules"))) {
            for (Path library : inEar.toList()) {
                Files.copy(library, libraries.resolve(library.getFileName().toString()));
            }
            return Stream.of(Stream.of(root.resolve("ejb/target/classes"), root.resolve("web/target/classes"), libraries.resolve("*")),
                            modules.filter(file -> file.toString().endsWith(".jar")))
                    .flatMap(paths -> paths).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
