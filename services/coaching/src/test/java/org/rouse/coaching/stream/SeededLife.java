package org.rouse.coaching.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.rouse.contracts.v1.AerobicPlan;
import org.rouse.contracts.v1.BusySpan;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Examination;
import org.rouse.contracts.v1.ExaminationResult;
import org.rouse.contracts.v1.Mobility;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Professional;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.PromptSettings;
import org.rouse.contracts.v1.RaiseRedFlag;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.contracts.v1.RecordExamination;
import org.rouse.contracts.v1.RedFlagTier;

/** The days of one person, minute by minute: the same seed gives the same days. */
final class SeededLife {

    /** A trait that sets one person apart from the next. */
    enum Trait {
        MOVER,
        SEATED,
        STANDS,
        CLEARED,
        COUNTS_STEPS,
        DRIVES,
        UPLOADS_LATE,
        CORRECTS,
        WARNED,
        WISHES,
        WATCHED_AT_NIGHT,
        LOSES_CHANNEL,
        BAD_LINE,
        IGNORES,
        TRAVELS,
        OPENS,
        REMEMBERED,
        STRANGER
    }

    /** An event that comes to the log. */
    sealed interface Happening {
        record Upload(Evidence evidence) implements Happening {}

        record Asked(Command command) implements Happening {}

        record Reachable(boolean usable) implements Happening {}

        /** A provider's receipt; a provider that was away tries again at that time. */
        record Delivery(String decisionId, Fate fate) implements Happening {}

        /** The reply of the person, if the prompt reaches them. */
        record Reply(String decisionId, ReceiptState state, String detail) implements Happening {}
    }

    enum Fate {
        ACCEPTED,
        FAILED,
        TRIED_AGAIN
    }

    private record Later(long minute, int turn, Happening what) {}

    private final String id;
    private final Random random;
    private final Set<Trait> traits;
    private final ZoneId zone;
    private final SeededMinutes minutes;
    private final PriorityQueue<Later> later =
            new PriorityQueue<>(Comparator.comparingLong(Later::minute).thenComparingInt(Later::turn));
    private int turn;
    private long commands;

    SeededLife(String id, long seed, ZoneId zone, Set<Trait> traits) {
        this.id = id;
        this.random = new Random(seed);
        this.traits = Set.copyOf(traits);
        this.zone = zone;
        this.minutes = new SeededMinutes(id, new Random(seed + 1), traits);
    }

    String id() {
        return id;
    }

    /** The records about the person at the beginning. */
    List<Happening> beginning(Instant now) {
        if (traits.contains(Trait.STRANGER)) {
            return List.of();
        }
        Instant enrolled = now.minus(Duration.ofDays(7));
        Person.Builder person = Person.newBuilder().setPersonId(id).setPrompts(settings());
        person.setAerobic(AerobicPlan.newBuilder().setWeeklyTargetMinutes(300).setSessionCapMinutes(300));
        EditProfile.Builder edit =
                EditProfile.newBuilder().addNames("prompts").addNames("aerobic").setZone(zone.getId());
        if (traits.contains(Trait.SEATED) || traits.contains(Trait.STANDS)) {
            person.setMobility(traits.contains(Trait.SEATED) ? Mobility.MOBILITY_SEATED : Mobility.MOBILITY_STANDS);
            edit.addNames("mobility");
        }
        if (traits.contains(Trait.CLEARED)) {
            edit.setClearance(examination(enrolled));
        }
        List<Happening> all = new ArrayList<>();
        all.add(asked(by(enrolled).setEditProfile(edit.setValues(person))));
        all.add(new Happening.Reachable(!traits.contains(Trait.LOSES_CHANNEL)));
        if (traits.contains(Trait.REMEMBERED)) {
            minutes.before(now.getEpochSecond() / 60).forEach(evidence -> all.add(new Happening.Upload(evidence)));
        }
        return all;
    }

    /** The events of the minute that ends now. */
    List<Happening> at(Instant now) {
        long minute = now.getEpochSecond() / 60;
        List<Happening> all = new ArrayList<>();
        minutes.until(minute, now.atZone(zone).toLocalTime())
                .forEach(evidence -> all.add(new Happening.Upload(evidence)));
        wishes(now, all);
        return all;
    }

    /** The responses that arrive by now to prompts they were sent. */
    List<Happening> back(Instant now) {
        List<Happening> all = new ArrayList<>();
        while (!later.isEmpty() && later.peek().minute() <= now.getEpochSecond() / 60) {
            all.add(later.poll().what());
        }
        return all;
    }

    /** A prompt was sent: its delivery, and the person's answer if it reaches them. */
    void told(String decisionId, PromptKind kind, Instant now) {
        long minute = now.getEpochSecond() / 60;
        int luck = random.nextInt(100);
        int wait = 0;
        if (traits.contains(Trait.BAD_LINE) && luck < 40) {
            wait = 1 + random.nextInt(luck < 10 ? 12 : 6);
            Fate fate = luck < 25 ? Fate.TRIED_AGAIN : luck < 32 ? Fate.FAILED : Fate.ACCEPTED;
            put(minute + wait, new Happening.Delivery(decisionId, fate));
        } else {
            put(minute, new Happening.Delivery(decisionId, Fate.ACCEPTED));
        }
        int mind = traits.contains(Trait.IGNORES) && random.nextInt(5) > 0 ? 99 : random.nextInt(100);
        long answered = minute + wait + 1 + random.nextInt(8);
        boolean question = kind == PromptKind.PROMPT_KIND_QUESTION;
        if (kind == PromptKind.PROMPT_KIND_SEEK_CARE) {
            return;
        }
        if (wait > 1 && random.nextInt(3) == 0) {
            meanwhile(minute + 1 + random.nextInt(wait - 1));
        }
        if (traits.contains(Trait.OPENS) && random.nextBoolean()) {
            put(answered - 1, new Happening.Reply(decisionId, ReceiptState.RECEIPT_STATE_OPENED, ""));
        }
        if (mind < 20) {
            put(answered, new Happening.Reply(decisionId, ReceiptState.RECEIPT_STATE_DONE, ""));
        } else if (mind < 35 && !question) {
            put(answered, new Happening.Reply(decisionId, ReceiptState.RECEIPT_STATE_SNOOZED, ""));
        } else if (mind < 45) {
            put(answered, new Happening.Reply(decisionId, ReceiptState.RECEIPT_STATE_DISMISSED, ""));
        } else if (mind < 49 && !question) {
            put(answered, new Happening.Reply(decisionId, ReceiptState.RECEIPT_STATE_DISMISSED, "hurts"));
        }
        if (mind % 2 == 0) {
            minutes.getUp(minute + wait + 1 + random.nextInt(9), 2 + random.nextInt(3));
        }
    }

    /** The person changes their mind while the prompt is on its way. */
    private void meanwhile(long minute) {
        Instant then = Instant.ofEpochSecond(minute * 60);
        if (traits.contains(Trait.WARNED)) {
            put(minute, warned(then, RedFlagTier.forNumber(1 + random.nextInt(4))));
        } else if (traits.contains(Trait.WISHES)) {
            Instant until = then.plusSeconds(60L * (20 + random.nextInt(30)));
            put(
                    minute,
                    edit(
                            then,
                            random.nextBoolean()
                                    ? settings().setDoNotDisturbUntilMs(until.toEpochMilli())
                                    : settings().addBusy(busy(then, until))));
        }
    }

    private void put(long minute, Happening what) {
        later.add(new Later(minute, ++turn, what));
    }

    private void wishes(Instant now, List<Happening> all) {
        LocalTime time = now.atZone(zone).toLocalTime();
        if (time.getMinute() % 10 != 7 || time.getHour() < 8 || time.getHour() > 20) {
            return;
        }
        int draw = random.nextInt(100);
        Instant soon = now.plusSeconds(60L * (20 + random.nextInt(100)));
        Instant from = now.plusSeconds(60L * random.nextInt(40));
        if (traits.contains(Trait.WISHES) && draw < 3) {
            all.add(edit(now, settings().setDoNotDisturbUntilMs(soon.toEpochMilli())));
        } else if (traits.contains(Trait.WISHES) && draw < 8) {
            all.add(edit(now, settings().addBusy(busy(from, from.plusSeconds(60L * (15 + random.nextInt(60)))))));
        } else if (traits.contains(Trait.WARNED) && draw < 3) {
            all.add(warned(now, RedFlagTier.forNumber(1 + random.nextInt(4))));
        } else if (traits.contains(Trait.WARNED) && draw < 15) {
            all.add(asked(
                    by(now).setRecordExamination(RecordExamination.newBuilder().setExamination(examination(now)))));
        } else if (traits.contains(Trait.LOSES_CHANNEL) && draw > 90) {
            all.add(new Happening.Reachable(draw > 95));
        } else if (traits.contains(Trait.WISHES) && draw == 10) {
            all.add(asked(by(now).setEditProfile(EditProfile.newBuilder().setClearanceWithdrawn(true))));
        } else if (traits.contains(Trait.TRAVELS) && draw < 3) {
            String zone =
                    List.of("Europe/Vienna", "America/New_York", "Asia/Tokyo").get(draw);
            all.add(asked(by(now).setEditProfile(EditProfile.newBuilder().setZone(zone))));
        }
    }

    private Happening warned(Instant now, RedFlagTier tier) {
        return asked(by(now).setRaiseRedFlag(RaiseRedFlag.newBuilder().setTier(tier)));
    }

    private Happening edit(Instant now, PromptSettings.Builder wish) {
        return asked(by(now).setEditProfile(EditProfile.newBuilder()
                .addNames("prompts")
                .setValues(Person.newBuilder().setPrompts(wish))));
    }

    private static Happening asked(Command.Builder command) {
        return new Happening.Asked(command.build());
    }

    private static BusySpan.Builder busy(Instant from, Instant to) {
        return BusySpan.newBuilder().setFromMs(from.toEpochMilli()).setToMs(to.toEpochMilli());
    }

    private PromptSettings.Builder settings() {
        PromptSettings.Builder settings = PromptSettings.newBuilder();
        if (traits.contains(Trait.WATCHED_AT_NIGHT)) {
            settings.setQuietFromMinute(23 * 60 + 15)
                    .setQuietToMinute(6 * 60 + 10)
                    .setDailyBudget(20);
        }
        if (traits.contains(Trait.OPENS)) {
            settings.setNoteOpens(true);
        }
        if (traits.contains(Trait.MOVER)) {
            settings.setDailyBudget(9).setCoolDownMinutes(25);
        }
        return settings;
    }

    private Examination examination(Instant now) {
        return Examination.newBuilder()
                .setBy(Professional.newBuilder().setName("Ruth Vogel").setProfession("physiotherapist"))
                .setDate(now.atZone(zone).toLocalDate().toString())
                .setResult(ExaminationResult.EXAMINATION_RESULT_AS_BEFORE)
                .build();
    }

    private Command.Builder by(Instant now) {
        return Command.newBuilder()
                .setCommandId(new UUID(id.hashCode(), ++commands).toString())
                .setPersonId(id)
                .setActor("carl")
                .setScope("coach")
                .setIssuedAtMs(now.toEpochMilli());
    }
}
