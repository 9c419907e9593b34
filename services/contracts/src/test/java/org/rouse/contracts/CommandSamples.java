package org.rouse.contracts;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.ErasePerson;
import org.rouse.contracts.v1.Examination;
import org.rouse.contracts.v1.ExaminationResult;
import org.rouse.contracts.v1.Expected;
import org.rouse.contracts.v1.ForgetDecisions;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Professional;
import org.rouse.contracts.v1.RaiseRedFlag;
import org.rouse.contracts.v1.RecordExamination;
import org.rouse.contracts.v1.RedFlagNamed;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.Rejection;
import org.rouse.contracts.v1.RejectionKind;
import org.rouse.contracts.v1.RemindNow;
import org.rouse.contracts.v1.ReminderOf;
import org.rouse.contracts.v1.ToldPerson;
import org.rouse.contracts.v1.WriteMessage;

/** Commands and their results. */
final class CommandSamples {

    static final String ID = "0b0f1c9a-3f0e-4a53-9d0b-6a1f2f0d9c11";
    private static final ByteString FINGERPRINT = ByteString.copyFrom(new byte[32]);

    private CommandSamples() {}

    static Map<String, Message> all() {
        Map<String, Message> samples = new LinkedHashMap<>();
        samples.put("command-edit", command().setEditProfile(edit()).build());
        samples.put(
                "command-raise",
                command()
                        .setRaiseRedFlag(RaiseRedFlag.newBuilder().setTier(RedFlagTier.RED_FLAG_TIER_DAYS))
                        .build());
        samples.put(
                "command-examine",
                command()
                        .setRecordExamination(RecordExamination.newBuilder().setExamination(examination()))
                        .build());
        samples.put(
                "command-erase",
                command().setErasePerson(ErasePerson.getDefaultInstance()).build());
        samples.put(
                "command-erase-2",
                command()
                        .setErasePerson(
                                ErasePerson.newBuilder().addDecisionIds("d-1").addDecisionIds("d-2"))
                        .build());
        samples.put(
                "command-forget-decisions",
                command()
                        .setForgetDecisions(ForgetDecisions.newBuilder()
                                .addDecisionIds("d-1")
                                .addDecisionIds("d-2"))
                        .build());
        samples.put(
                "command-result-accepted",
                result().setPerson(Person.newBuilder().setPersonId("ada").setRevision(3))
                        .build());
        samples.put(
                "command-result-erased",
                result().setErased(ErasePerson.getDefaultInstance()).build());
        samples.put(
                "command-result-rejected",
                result().setRejected(Rejection.newBuilder()
                                .setKind(RejectionKind.REJECTION_KIND_RULE)
                                .setField("clearance.on")
                                .setRule("must not be in the future"))
                        .build());
        return samples;
    }

    private static Command.Builder command() {
        return Command.newBuilder()
                .setCommandId(ID)
                .setPersonId("ada")
                .setActor("grace")
                .setScope("coach")
                .setIssuedAtMs(Samples.NOON)
                .setExpected(Expected.newBuilder()
                        .addRevisions(2)
                        .setSomething(true)
                        .addOtherRevisions(1)
                        .setNothing(true)
                        .setUnsaid(true))
                .setIdempotencyKey("k-1")
                .setFingerprint(FINGERPRINT);
    }

    private static EditProfile edit() {
        return EditProfile.newBuilder()
                .addNames("name")
                .setValues(Person.newBuilder().setName("Ada"))
                .setZone("Europe/Berlin")
                .setClearance(examination())
                .setClearanceWithdrawn(true)
                .setRedFlag(RedFlagNamed.newBuilder().setStands(true).setTier(RedFlagTier.RED_FLAG_TIER_EMERGENCY))
                .build();
    }

    private static Examination examination() {
        return Examination.newBuilder()
                .setBy(Professional.newBuilder().setName("Ruth Vogel").setProfession("physiotherapist"))
                .setDate("2026-11-20")
                .setResult(ExaminationResult.EXAMINATION_RESULT_AS_BEFORE)
                .build();
    }

    static Command writeMessage() {
        return command()
                .setWriteMessage(WriteMessage.newBuilder().setText("How was the walk?"))
                .build();
    }

    static Command remindNow() {
        return command()
                .setRemindNow(RemindNow.newBuilder().setOf(ReminderOf.REMINDER_OF_CHECK_IN))
                .build();
    }

    static CommandResult toldPerson() {
        return result().setToldPerson(ToldPerson.newBuilder()
                        .setDecisionId("pR2xW0v8m1QeT5uYb7Kc3dZa")
                        .setWithheldReason("quiet-hours")
                        .setShownInApp(true)
                        .setExpiresAtMs(Samples.NOON + 600_000))
                .build();
    }

    private static CommandResult.Builder result() {
        return CommandResult.newBuilder()
                .setCommandId(ID)
                .setPersonId("ada")
                .setDecidedAtMs(Samples.NOON)
                .setFingerprint(FINGERPRINT);
    }
}
