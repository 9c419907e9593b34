/** The audit, for the admin of an organisation and for people about themselves. */
@NullMarked
package org.rouse.coaching.audit;

import org.jspecify.annotations.NullMarked;
