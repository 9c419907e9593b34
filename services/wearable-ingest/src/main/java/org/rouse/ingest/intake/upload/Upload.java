package org.rouse.ingest.intake.upload;

import java.util.Optional;
import org.rouse.contracts.v1.Lane;
import org.rouse.ingest.format.evidence.UploadContext;

/**
 * One upload to be read.
 *
 * @param id      names it in its receipt, its evidence and its quarantine
 * @param context for its parser
 * @param lane    urgency that its caller stated; empty leaves that to the body
 */
public record Upload(String id, UploadContext context, Optional<Lane> lane) {}
