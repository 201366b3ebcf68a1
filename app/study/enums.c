/* enums.c - the types of study's enumerations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <candor/study.h>

#define DEFINE_ENUM(TypeName, type_name, ...)                                     \
  GType                                                                           \
  type_name ## _get_type (void)                                                   \
  {                                                                               \
    static gsize type;                                                            \
                                                                                  \
    if (g_once_init_enter (&type))                                                \
      {                                                                           \
        static const GEnumValue values[] = { __VA_ARGS__, { 0, NULL, NULL } };    \
                                                                                  \
        g_once_init_leave (&type, g_enum_register_static (TypeName, values));     \
      }                                                                           \
                                                                                  \
    return type;                                                                  \
  }

#define VALUE(name, nick) { name, #name, nick }

DEFINE_ENUM ("CandorSaved", candor_saved,
             VALUE (CANDOR_SAVED_YES, "yes"),
             VALUE (CANDOR_SAVED_PENDING, "pending"),
             VALUE (CANDOR_SAVED_FAILED, "failed"))

DEFINE_ENUM ("CandorStudyState", candor_study_state,
             VALUE (CANDOR_STUDY_CLOSED, "closed"),
             VALUE (CANDOR_STUDY_NEW, "new"),
             VALUE (CANDOR_STUDY_READY, "ready"),
             VALUE (CANDOR_STUDY_READ_ONLY, "read-only"),
             VALUE (CANDOR_STUDY_TROUBLE, "trouble"))

DEFINE_ENUM ("CandorProgress", candor_progress,
             VALUE (CANDOR_PROGRESS_NEW, "new"),
             VALUE (CANDOR_PROGRESS_STARTED, "started"),
             VALUE (CANDOR_PROGRESS_COMPLETED, "completed"),
             VALUE (CANDOR_PROGRESS_TESTED_OUT, "tested-out"),
             VALUE (CANDOR_PROGRESS_BROKEN, "broken"),
             VALUE (CANDOR_PROGRESS_GONE, "gone"))
