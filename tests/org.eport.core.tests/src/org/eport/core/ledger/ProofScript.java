package org.eport.core.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.eport.core.card.Sm2;
import org.eport.core.identity.Trust;
import org.eport.core.text.Texts;

/**
 * What a stranger does with a proof: unpacks it and runs its script with the shell and OpenSSL of the
 * machine.
 */
final class ProofScript {

    record Result(int code, String output) {
    }

    private ProofScript() {
    }

    static Texts texts() {
        return new Texts(List.of(ProofBundle.class.getClassLoader()));
    }

    static byte[] write(LedgerSource ledger, Trust trust) throws IOException, ProofBundleException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProofBundle.write(ledger, trust, texts(), Locale.CHINESE, ProofLedger.TYPE, ProofLedger.NUMBER, out);
        return out.toByteArray();
    }

    /** File names within the proof's folder, and their content. */
    static Map<String, byte[]> unzip(byte[] bundle) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName().substring(entry.getName().indexOf('/') + 1), zip.readAllBytes());
            }
        }
        return files;
    }

    static void put(Path folder, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /** A forger's manifest: every sum fits again. */
    static Map<String, byte[]> summedAnew(Map<String, byte[]> files, String manifestWithoutFiles) {
        Map<String, byte[]> forged = new TreeMap<>(files);
        StringBuilder manifest = new StringBuilder(manifestWithoutFiles);
        forged.forEach((name, content) -> {
            if (!name.startsWith("manifest.")) {
                manifest.append("file ").append(SealedBatch.hex(Sm2.sm3(content))).append(' ').append(name)
                        .append('\n');
            }
        });
        byte[] bytes = manifest.toString().getBytes(StandardCharsets.UTF_8);
        forged.put("manifest.txt", bytes);
        forged.put("manifest.sm3", Sm2.sm3(bytes));
        return forged;
    }

    static String manifestWithoutFiles(Map<String, byte[]> files) {
        return new String(files.get("manifest.txt"), StandardCharsets.UTF_8).replaceAll("(?m)^file .*\n", "");
    }

    static Result verify(Path folder, String... roots) throws IOException, InterruptedException {
        return verify(folder, Map.of(), roots);
    }

    static Result verify(Path folder, Map<String, String> environment, String... roots)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("proof", ".out");
        try {
            List<String> command = new ArrayList<>(List.of("sh", folder.resolve("verify.sh").toString()));
            command.addAll(List.of(roots));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("verify.sh does not end");
            }
            return new Result(process.exitValue(), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }
}
