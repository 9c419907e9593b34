package org.rouse.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    private static final Path ROOT =
            Path.of("").toAbsolutePath().resolve("../..").normalize();

    @TempDir
    private Path places = Path.of("");

    @Test
    void shouldSayWhatIsMissingWhenThereIsNoJdk() throws Exception {
        Outcome outcome = run(
                Map.of("ROUSE_JDK_PLACES", places.toString()),
                ROOT.resolve("rouse").toString(),
                "help");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output())
                .startsWith("rouse: Rouse needs JDK 25 or newer and none was found;")
                .hasLineCount(1);
    }

    @Test
    void shouldTakeLowestSufficientJdkWhenSeveralAreThere() throws Exception {
        jdk("a", "26.0.1");
        jdk("b", "25.0.3");
        jdk("c", "21.0.8");
        assertThat(findJdk(Map.of()).output()).isEqualTo(places.resolve("b") + "\n");
    }

    @Test
    void shouldTakeJavaHomeFirstWhenItSuffices() throws Exception {
        Path own = jdk("own", "27");
        jdk("b", "25.0.3");
        assertThat(findJdk(Map.of("JAVA_HOME", own.toString())).output()).isEqualTo(own + "\n");
    }

    @Test
    void shouldPassOverJavaHomeWhenItIsTooOld() throws Exception {
        Path old = jdk("old", "17.0.15");
        Path right = jdk("right", "25");
        assertThat(findJdk(Map.of("JAVA_HOME", old.toString())).output()).isEqualTo(right + "\n");
    }

    @Test
    void shouldPassOverRuntimesThatCannotCompile() throws Exception {
        Path runtime = jdk("runtime", "25");
        Files.delete(runtime.resolve("bin/javac"));
        assertThat(findJdk(Map.of()).code()).isEqualTo(1);
    }

    private Outcome findJdk(Map<String, String> environment) throws Exception {
        Map<String, String> all = new java.util.HashMap<>(environment);
        all.put("ROUSE_JDK_PLACES", places.toString());
        return run(all, "sh", ROOT.resolve(".mvn/find-jdk.sh").toString(), "25");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(places.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        for (String tool : new String[] {"java", "javac"}) {
            Files.createFile(
                    home.resolve("bin").resolve(tool),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Someone\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static Outcome run(Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA") || name.startsWith("ROUSE"));
        builder.environment().put("PATH", withoutJava());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    /** A PATH with only the programs that the scripts need. */
    private static String withoutJava() throws IOException {
        Path tools = Files.createTempDirectory("tools");
        for (String tool :
                new String[] {"bash", "sh", "sed", "head", "dirname", "readlink", "env", "tr", "cat", "grep", "find"}) {
            for (String folder : System.getenv("PATH").split(":")) {
                Path found = Path.of(folder, tool);
                if (Files.isExecutable(found)) {
                    Files.createSymbolicLink(tools.resolve(tool), found);
                    break;
                }
            }
        }
        return tools.toString();
    }

    private record Outcome(int code, String output) {}
}
