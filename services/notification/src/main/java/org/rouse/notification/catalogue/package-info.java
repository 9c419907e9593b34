/** The texts of prompts: files of ICU messages, one per language. */
@NullMarked
package org.rouse.notification.catalogue;

import org.jspecify.annotations.NullMarked;
