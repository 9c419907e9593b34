package org.rouse.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.MinuteState;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.contracts.v1.StateRun;

/**
 * The bytes on the log outlive the code that wrote them. A golden file is never changed: a field may be added to a message, and
 * then a new sample beside the old one. To write the file of a new sample, print the hex this test shows when it is missing.
 */
class GoldenBytesTest {

    static Stream<Map.Entry<String, Message>> samples() {
        return Samples.all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldWriteTheReleasedBytes(Map.Entry<String, Message> sample) throws IOException {
        assertThat(HexFormat.of().formatHex(deterministicBytes(sample.getValue())))
                .isEqualTo(golden(sample.getKey()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldReadTheReleasedBytes(Map.Entry<String, Message> sample) throws IOException {
        byte[] released = HexFormat.of().parseHex(golden(sample.getKey()));

        assertThat(sample.getValue().getParserForType().parseFrom(released)).isEqualTo(sample.getValue());
    }

    /** A field that was added later is covered by the sample that came with it. */
    @Test
    void shouldCoverEveryFieldOfEveryMessage() {
        Map<Descriptor, List<Message>> byType =
                Samples.all().values().stream().collect(Collectors.groupingBy(Message::getDescriptorForType));

        byType.forEach((type, messages) -> assertThat(type.getFields())
                .filteredOn(field ->
                        field.getContainingOneof() == null || field.toProto().getProto3Optional())
                .allSatisfy(field -> assertThat(messages)
                        .as("field %s of %s", field.getName(), type.getName())
                        .anyMatch(message -> isSet(message, field))));
    }

    @Test
    void shouldKeepFieldsOfALaterVersion() throws IOException {
        byte[] known = HexFormat.of().parseHex(golden("receipt"));
        ByteArrayOutputStream later = new ByteArrayOutputStream();
        later.write(known);
        CodedOutputStream out = CodedOutputStream.newInstance(later);
        out.writeString(900, "of a later version");
        out.flush();

        Receipt read = Receipt.parseFrom(later.toByteArray());

        assertThat(read.getPromptId()).isNotEmpty();
        assertThat(read.toByteArray()).hasSize(later.size());
    }

    @Test
    void shouldSurviveEnumValuesOfALaterVersion() throws IOException {
        byte[] receipt =
                Receipt.newBuilder().setPromptId("p").setStateValue(777).build().toByteArray();
        byte[] day = DayView.newBuilder()
                .addRuns(StateRun.newBuilder().setStateValue(99).setMinutes(5))
                .build()
                .toByteArray();

        assertThat(Receipt.parseFrom(receipt).getState()).isEqualTo(ReceiptState.UNRECOGNIZED);
        assertThat(Receipt.parseFrom(receipt).getStateValue()).isEqualTo(777);
        assertThat(DayView.parseFrom(day).getRuns(0).getState()).isEqualTo(MinuteState.UNRECOGNIZED);
    }

    @Test
    void shouldSurviveAFactOfALaterVersion() throws IOException {
        ByteArrayOutputStream interval = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(interval);
        out.writeString(1, "later");
        out.writeByteArray(99, new byte[] {8, 1});
        out.flush();
        ByteArrayOutputStream evidence = new ByteArrayOutputStream();
        CodedOutputStream whole = CodedOutputStream.newInstance(evidence);
        whole.writeString(1, "ada");
        whole.writeByteArray(7, interval.toByteArray());
        whole.flush();

        Evidence read = Evidence.parseFrom(evidence.toByteArray());

        assertThat(read.getIntervals(0).getId()).isEqualTo("later");
        assertThat(read.getIntervals(0).getFactCase().getNumber()).isZero();
    }

    private static boolean isSet(Message message, FieldDescriptor field) {
        return field.isRepeated() ? message.getRepeatedFieldCount(field) > 0 : message.hasField(field);
    }

    private static byte[] deterministicBytes(Message message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.useDeterministicSerialization();
        message.writeTo(out);
        out.flush();
        return bytes.toByteArray();
    }

    private static String golden(String name) throws IOException {
        try (var file = GoldenBytesTest.class.getResourceAsStream("/golden/v1/" + name + ".hex")) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.US_ASCII).strip();
        }
    }
}
