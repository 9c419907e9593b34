package org.rouse.coaching.projection;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.rouse.coaching.alert.AlertId;
import org.rouse.coaching.views.DecisionKey;
import org.rouse.contracts.DeadLetter.Reason;
import org.rouse.contracts.ReceiptKey;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topic;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.ProximalOutcome;
import org.rouse.contracts.v1.Receipt;

/** A batch's changes about decisions: the decisions themselves, their prompts, receipts and outcomes. */
final class DecisionBatch {

    /** The topics that are read here. */
    static final List<Topic> TOPICS = List.of(Topics.DECISION, Topics.PROMPT, Topics.RECEIPT, Topics.OUTCOME);

    /** Dates of the years that requests may ask about. */
    private static final int ISO_DATE_LENGTH = 10;

    final TopicChanges<Decision, DecisionKey> decisions =
            new TopicChanges<>(Decision::getPersonId, one -> new DecisionKey(one.getPersonId(), one.getDecisionId()));
    final TopicChanges<Prompt, DecisionKey> prompts =
            new TopicChanges<>(Prompt::getPersonId, one -> new DecisionKey(one.getPersonId(), one.getPromptId()));
    final TopicChanges<Receipt, DecisionKey> receipts =
            new TopicChanges<>(Receipt::getPersonId, one -> new DecisionKey(one.getPersonId(), one.getPromptId()));
    final TopicChanges<ProximalOutcome, DecisionKey> outcomes = new TopicChanges<>(
            ProximalOutcome::getPersonId, one -> new DecisionKey(one.getPersonId(), one.getDecisionId()));

    private final Map<String, TopicChanges<?, DecisionKey>> byTopic = Map.of(
            Topics.DECISION.name(), decisions,
            Topics.PROMPT.name(), prompts,
            Topics.RECEIPT.name(), receipts,
            Topics.OUTCOME.name(), outcomes);

    boolean reads(String topic) {
        return byTopic.containsKey(topic);
    }

    /** Erases the person's part from this topic; the other topics have tombstones of their own. */
    void erase(String topic, String personId) {
        Objects.requireNonNull(byTopic.get(topic)).erase(personId);
    }

    /** Forgets one decision's part from this topic; of receipts all steps at once, since all are forgotten together. */
    void forget(String topic, String personId, String entity) {
        String decisionId = topic.equals(Topics.RECEIPT.name()) ? ReceiptKey.prompt(entity) : entity;
        Objects.requireNonNull(byTopic.get(topic)).forget(new DecisionKey(personId, decisionId));
    }

    /** Why the record cannot be used, or empty where it is added. */
    Optional<Reason> put(String topic, RecordKey key, byte[] value) throws InvalidProtocolBufferException {
        if (key.entity().filter(AlertId::isOfOne).isPresent()) {
            return Optional.empty(); // coaches' own messages do not belong to their days
        }
        if (topic.equals(Topics.DECISION.name())) {
            Decision decision = Decision.parseFrom(value);
            return fault(key, decision.getPersonId(), decision.getDecisionId(), id -> id)
                    .or(() -> hasDate(decision) ? Optional.empty() : Optional.of(Reason.BREAKS_A_RULE))
                    .or(() -> taken(decisions, decision));
        } else if (topic.equals(Topics.PROMPT.name())) {
            Prompt prompt = Prompt.parseFrom(value);
            return fault(key, prompt.getPersonId(), prompt.getPromptId(), id -> id)
                    .or(() -> taken(prompts, prompt));
        } else if (topic.equals(Topics.OUTCOME.name())) {
            ProximalOutcome outcome = ProximalOutcome.parseFrom(value);
            return fault(key, outcome.getPersonId(), outcome.getDecisionId(), id -> id)
                    .or(() -> taken(outcomes, outcome));
        }
        Receipt receipt = Receipt.parseFrom(value);
        return fault(key, receipt.getPersonId(), receipt.getPromptId(), ReceiptKey::prompt)
                .or(() -> taken(receipts, receipt));
    }

    private static <T> Optional<Reason> taken(TopicChanges<T, ?> changes, T message) {
        changes.put(message);
        return Optional.empty();
    }

    private static Optional<Reason> fault(
            RecordKey key, String personId, String decisionId, Function<String, String> decisionOf) {
        if (!key.person().value().equals(personId)) {
            return Optional.of(Reason.KEY_NAMES_ANOTHER_PERSON);
        }
        boolean fits = key.entity().map(decisionOf).filter(decisionId::equals).isPresent();
        return fits ? Optional.empty() : Optional.of(Reason.NOT_A_KEY_OF_THIS_TOPIC);
    }

    /** A decision without its day would be found by nobody. */
    private static boolean hasDate(Decision decision) {
        try {
            return LocalDate.parse(decision.getLocalDate()).toString().length() == ISO_DATE_LENGTH;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
