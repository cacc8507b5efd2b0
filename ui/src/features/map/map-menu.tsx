import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { IconButton } from "../../components/icon-button";
import { Menu } from "../../components/menu";
import { isWindowDark, pictureActions } from "./picture-actions";
import type { MapPictureActs } from "./use-map-picture";

/** What can be made of the map as a whole. */
export function MapMenu({ picture }: { picture: MapPictureActs }) {
  const { t } = useTranslation("map");
  return (
    <Menu
      trigger={<IconButton icon={IconDownload} label={t("picture.menu")} />}
      sections={[
        { id: "picture", actions: pictureActions(() => picture, "window", t) },
        { id: "light", actions: isWindowDark() ? pictureActions(() => picture, "light", t) : [] },
      ]}
    />
  );
}
